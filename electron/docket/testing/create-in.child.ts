/**
 * Run by a test as a user without rights: tries to make a docket and prints the refusal. Rights mean nothing to root, so root becomes nobody here, after the
 * modules are loaded: the checkout may lie where nobody cannot read.
 */
import { createDocket } from '../create-docket.ts';
import { systemDocketPorts } from '../docket-ports.ts';

const nobody = 65534;
if (process.getuid?.() === 0) {
  process.setgroups?.([]);
  process.setgid?.(nobody);
  process.setuid?.(nobody);
}
const facts = { name: 'No rights', agency: 'NARA', office: 'Test', timeZone: 'UTC' };
const made = await createDocket(process.argv[2] ?? '', facts, systemDocketPorts());
process.stdout.write(made.ok ? 'made' : `${made.code}: ${made.message}`);
