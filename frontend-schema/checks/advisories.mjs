// Fails if a tool of these checks has a known advisory of severity high or critical. Where the package registry does not answer
// such questions, it says so and lets the other checks go on.
import { spawnSync } from 'node:child_process';

const audit = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', shell: process.platform === 'win32', timeout: 60_000 });
const report = parse(audit.stdout);
const counts = report?.metadata?.vulnerabilities;
if (counts) {
  for (const { name, severity, range } of Object.values(report.vulnerabilities ?? {})) {
    console.log(`${severity}: ${name} ${range}`);
  }
  const grave = counts.high + counts.critical;
  console.log(`Known advisories: ${counts.total}, of severity high or critical: ${grave}`);
  process.exitCode = grave > 0 ? 1 : 0;
} else {
  const reason = report?.statusCode ? `status ${report.statusCode}` : report?.error?.code ?? audit.error?.code ?? 'no answer';
  console.log(`NOT PROVED that no tool has a known advisory: the registry does not tell (${reason})`);
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
