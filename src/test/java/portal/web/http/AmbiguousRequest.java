package portal.web.http;

import java.util.ArrayList;
import java.util.List;

/**
 * A request that two HTTP servers may read differently: where one sees a body, the other sees a second request. Each
 * has a reading that answers once and one that runs what is smuggled.
 *
 * @param name what is ambiguous
 * @param start of the request line, {@code %s} is method and path
 * @param head the header lines that say how long the body is
 * @param body everything after the blank line
 */
record AmbiguousRequest(String name, String start, String head, String body) {

    private static final String HTTP_1_1 = "%s HTTP/1.1\r\n";
    private static final String HTTP_1_0 = "%s HTTP/1.0\r\nConnection: keep-alive\r\n";
    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";
    private static final String END = "0\r\n\r\n";

    /** All kinds, with this whole request inside. */
    static List<AmbiguousRequest> smuggling(String smuggled) {
        var all = new ArrayList<AmbiguousRequest>();
        all.addAll(chunks(smuggled));
        all.addAll(encodings(smuggled));
        all.addAll(lengths(smuggled));
        all.addAll(headers(smuggled));
        all.addAll(requestLines(smuggled));
        return all;
    }

    /** Chunks whose end is not where it seems. */
    private static List<AmbiguousRequest> chunks(String smuggled) {
        var rest = END + smuggled;
        return List.of(
                chunked("line break in a quoted chunk extension", "1;a=\"\r\nX\r\n" + rest + "\"\r\nY\r\n" + END),
                chunked(
                        "line break in the quoted extension of the last chunk",
                        "0;a=\"\r\n\r\n" + smuggled + "\"\r\n\r\n"),
                chunked("line feed alone in a chunk extension", "1;a\nX\r\n" + rest),
                chunked("line feed alone after a chunk size", "1\nX\r\n" + rest),
                chunked("line feed alone after a chunk", "1\r\nX\n" + rest),
                chunked("carriage return alone in a chunk extension", "1;a\rb\r\nX\r\n" + rest),
                chunked("NUL in a chunk extension", "1;a\0b\r\nX\r\n" + rest),
                chunked("more than the chunk size", "1\r\nXYZ\r\n" + rest),
                chunked("no line break after a chunk", "1\r\nX" + rest),
                chunked("negative chunk size", "-1\r\nX\r\n" + rest),
                chunked("chunk size with a plus sign", "+1\r\nX\r\n" + rest),
                chunked("chunk size with a prefix", "0x1\r\nX\r\n" + rest),
                chunked("chunk size beyond 64 bits", "10000000000000001\r\nX\r\n" + rest),
                chunked("chunk size that is empty", "\r\nX\r\n" + rest),
                chunked("chunk size of something else", "1 1\r\nX\r\n" + rest));
    }

    /** Transfer-Encoding, beside a length of the body as another server would read it. */
    private static List<AmbiguousRequest> encodings(String smuggled) {
        var all = new ArrayList<AmbiguousRequest>();
        for (var encoding : List.of(
                "Transfer-Encoding: chunked\r\n",
                "Transfer-Encoding:\tchunked\t\r\n",
                "Transfer-Encoding: CHUNKED\r\n",
                "Transfer-Encoding: chunked \r\n",
                "Transfer-Encoding: chunked, identity\r\n",
                "Transfer-Encoding: identity, chunked\r\n",
                "Transfer-Encoding: chunked, chunked\r\n",
                "Transfer-Encoding: chunked, xchunked\r\n",
                "Transfer-Encoding: xchunked\r\n",
                "Transfer-Encoding: \u000bchunked\r\n",
                "Transfer-Encoding: \"chunked\"\r\n",
                "Transfer-Encoding: chunked;a=b\r\n",
                "Transfer-Encoding: \r\n",
                "Transfer-Encoding : chunked\r\n",
                "Transfer-Encoding\t: chunked\r\n",
                "Transfer-Encoding:\r\n chunked\r\n",
                "Transfer-Encoding: chunked\r\n , identity\r\n",
                "X: a\nTransfer-Encoding: chunked\r\n",
                "X: a\rTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
                "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n")) {
            all.addAll(bothWays(HTTP_1_1, encoding, smuggled));
        }
        all.addAll(bothWays(HTTP_1_0, CHUNKED, smuggled));
        all.add(new AmbiguousRequest("chunks in HTTP/1.0", HTTP_1_0, CHUNKED, END + smuggled));
        return all;
    }

    /** The smuggled request follows the chunks but not the length, or the length but not the chunks. */
    private static List<AmbiguousRequest> bothWays(String start, String encoding, String smuggled) {
        var name = shown(encoding) + (start.equals(HTTP_1_0) ? " in HTTP/1.0" : "");
        var afterChunks = END + smuggled;
        var firstLine = Integer.toHexString(smuggled.length()) + "\r\n";
        return List.of(
                new AmbiguousRequest(name + " before a length", start, encoding + length(afterChunks), afterChunks),
                new AmbiguousRequest(name + " after a length", start, length(afterChunks) + encoding, afterChunks),
                new AmbiguousRequest(
                        name + " with a shorter length",
                        start,
                        encoding + length(firstLine),
                        firstLine + smuggled + "\r\n" + END));
    }

    /** Lengths that are not one number. */
    private static List<AmbiguousRequest> lengths(String smuggled) {
        var all = new ArrayList<AmbiguousRequest>();
        for (var length : List.of(
                "Content-Length: 0\r\n" + length(smuggled),
                length(smuggled) + "Content-Length: 0\r\n",
                "Content-Length: 0, " + smuggled.length() + "\r\n",
                "Content-Length: -1\r\n",
                "Content-Length: +0\r\n",
                "Content-Length: 0x0\r\n",
                "Content-Length: 0 0\r\n",
                "Content-Length: \r\n",
                "Content-Length: 0;a\r\n",
                "Content-Length: 18446744073709551616\r\n",
                "Content-Length : 0\r\n",
                "Content-Length:\r\n 0\r\n")) {
            all.add(new AmbiguousRequest(shown(length), HTTP_1_1, length, smuggled));
        }
        return all;
    }

    /** Header lines that end somewhere else for another server, so that a length is one of them or not. */
    private static List<AmbiguousRequest> headers(String smuggled) {
        var all = new ArrayList<AmbiguousRequest>();
        for (var before : List.of("X: a\r", "X: a\0", "X\0: a\r\n", "X: a\0b\r\n", "X\r\n", ": a\r\n")) {
            all.add(new AmbiguousRequest(
                    shown(before) + " in front of a length", HTTP_1_1, before + length(smuggled), smuggled));
        }
        // A folded line belongs to the one before it (RFC 9112, section 5.2), so here the first length counts.
        for (var fold : List.of("X: a\r\n ", "X: a\r\n\t", "X:\r\n ")) {
            all.add(new AmbiguousRequest(
                    shown(fold) + " with another length in it",
                    HTTP_1_1,
                    length(smuggled) + fold + "Content-Length: 0\r\n",
                    smuggled));
        }
        return all;
    }

    private static List<AmbiguousRequest> requestLines(String smuggled) {
        var none = "Content-Length: 0\r\n";
        var all = new ArrayList<AmbiguousRequest>();
        for (var start : List.of(
                "%s HTTP/1.1 HTTP/1.1\r\n",
                "%s x HTTP/1.1\r\n",
                "%s HTTP/1.1\rX: a\r\n",
                "%s HTTP/1.1\0\r\n",
                "%s HTTP/1.1x\r\n",
                "%s HTTP/2.0\r\n",
                "%s HTTP/11\r\n",
                "%s\r\n",
                "\0%s HTTP/1.1\r\n",
                "\u0001\u0002%s HTTP/1.1\r\n")) {
            all.add(new AmbiguousRequest("request line " + start.strip(), start, none, smuggled));
        }
        return all;
    }

    private static String shown(String header) {
        return header.replace("\r\n", "⏎").replace("\0", "NUL");
    }

    private static AmbiguousRequest chunked(String name, String body) {
        return new AmbiguousRequest(name, HTTP_1_1, CHUNKED, body);
    }

    private static String length(String body) {
        return "Content-Length: " + body.length() + "\r\n";
    }

    /** The whole request for a method and path, with these further header lines. */
    String to(String methodAndPath, String headers) {
        return start.formatted(methodAndPath) + "Host: portal.example\r\n" + headers + head + "\r\n" + body;
    }
}
