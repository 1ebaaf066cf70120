/** The Node that Electron 45 carries; npm scripts find it in node_modules/.bin (see README, "Which Node"). */
const oldest = { major: 24, minor: 21 };

/** Ends the program with one sentence where it runs on an older Node. */
export function requireNode(): void {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return;
  process.stderr.write(
    `Records Workbench needs Node ${oldest.major}.${oldest.minor} or newer, and this is ${process.versions.node}. Start it through npm (for example "npm run records"), which brings the right one.\n`,
  );
  process.exit(1);
}
