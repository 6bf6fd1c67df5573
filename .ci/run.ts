/** Runs `npm run test:engines`, and then `npm test`. The last line, `N passed, N failed`, adds up the results of both. */
import { spawn } from 'node:child_process';

const total = { passed: 0, failed: 0 };
for (const args of [['run', '--silent', 'test:engines'], ['test']]) {
  const { passed, failed } = await runAndCount(args);
  total.passed += passed;
  total.failed += failed;
}
console.info(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Runs a command of npm and reads its last line. A command that fails without a failed test counts as one failure. */
function runAndCount(args: string[]): Promise<{ passed: number; failed: number }> {
  return new Promise((resolve, reject) => {
    let end = '';
    const child = spawn('npm', args, { stdio: ['ignore', 'pipe', 'inherit'], shell: process.platform === 'win32' });
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      process.stdout.write(text);
      end = (end + text).slice(-1000);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(end) ?? [];
      resolve({ passed: Number(passed ?? 0), failed: Number(failed ?? 0) || (code === 0 ? 0 : 1) });
    });
  });
}
