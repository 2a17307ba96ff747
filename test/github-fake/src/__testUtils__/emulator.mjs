import { createEmulator } from 'emulate';

/*
 * A process of its own, because the package is an ES module only and tests are
 * not. The first argument is the seed; it ends with its standard input.
 */
const emulator = await createEmulator({
  service: 'github',
  port: 0,
  seed: JSON.parse(process.argv[2]),
});
process.stdin.on('end', () => emulator.close().then(() => process.exit(0)));
process.stdin.resume();
process.stdout.write(
  `${emulator.url.replace('//localhost:', '//127.0.0.1:')}\n`,
);
