package portal.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A page to look at: each figure, and under which conditions it came about. */
final class Report {

    private static final String PAGE = """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Benchmark</title>
            <style>body { font: 16px sans-serif; margin: 3em } td, th { padding: .4em 1em; text-align: right }
            td:first-child, th:first-child { text-align: left } tr:nth-child(even) { background: #eee }
            meter { width: 16em }</style>
            <h1>Benchmark</h1><p>%s</p><table><tr><th>page<th>requests/s<th><th>portal's CPU, µs each<th>median, ms<th>99 %%, ms
            <th>errors</tr>%s</table></html>
            """;
    private static final String ROW = """
            <tr><td>%s<td>%.0f<td><meter max="%.0f" value="%.0f"></meter><td>%.0f<td>%.1f<td>%.1f<td>%d</tr>
            """;

    private Report() {}

    static void write(Path file, String conditions, List<Measured> measured) throws IOException {
        double most = measured.stream().mapToDouble(Measured::perSecond).max().orElse(1);
        var rows = measured.stream()
                .map(one -> ROW.formatted(
                        one.page().name(),
                        one.perSecond(),
                        most,
                        one.perSecond(),
                        one.cpuMicrosPerRequest(),
                        one.median().toNanos() / 1e6,
                        one.slowest().toNanos() / 1e6,
                        one.errors()))
                .collect(Collectors.joining());
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.format(Locale.ROOT, PAGE, conditions, rows));
    }
}
