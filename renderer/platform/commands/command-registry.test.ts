import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createContextKeys } from '../context/context-keys.ts';
import type { Command } from './command.ts';
import { createCommands } from './command-registry.ts';

function setUp() {
  const ran: unknown[] = [];
  const refusals: string[] = [];
  const errors: unknown[] = [];
  const context = createContextKeys();
  const commands = createCommands<{ ran: unknown[] }>({
    services: () => ({ ran }),
    context,
    onDidRefuse: (message) => refusals.push(message),
    onDidThrow: (error) => errors.push(error),
  });
  return { ran, refusals, errors, context, commands };
}

const issueLetter: Command<{ ran: unknown[] }> = {
  id: 'letter.issue',
  title: 'Issue the Letter',
  category: 'Letters',
  requires: [{ when: 'docket.isOpen', otherwise: 'Open a docket first.' }],
  run: ({ ran }) => void ran.push('issued'),
};

const showCase: Command<{ ran: unknown[] }, { caseId: string }> = {
  id: 'case.show',
  title: 'Show the Case',
  category: 'Cases',
  args: z.object({ caseId: z.string() }),
  run: ({ ran }, { caseId }) => void ran.push(caseId),
};

describe('commands', () => {
  it('refuses to run with the reason that the lists show', async () => {
    const { commands, context, ran, refusals } = setUp();
    commands.add(issueLetter);
    expect(commands.reasonAgainst('letter.issue')).toBe('Open a docket first.');
    await commands.run(issueLetter, undefined);
    expect(ran).toEqual([]);
    expect(refusals).toEqual(['Open a docket first.']);
    context.set('docket.isOpen', true);
    await commands.run(issueLetter, undefined);
    expect(ran).toEqual(['issued']);
  });

  it('checks the arguments of a link', async () => {
    const { commands, ran, refusals } = setUp();
    commands.add(showCase);
    await commands.runLink({ command: 'case.show', args: { caseId: 'UD-2022-0001' } });
    await commands.runLink({ command: 'case.show', args: { caseId: 7 } });
    await commands.runLink({ command: 'case.erase' });
    expect(ran).toEqual(['UD-2022-0001']);
    expect(refusals).toEqual([
      'The link to Show the Case does not say what to work on.',
      'The command case.erase is not available here.',
    ]);
  });

  it('hands a bug to the one error handler', async () => {
    const { commands, errors } = setUp();
    commands.add({ id: 'a.fail', title: 'Fail', category: 'Test', run: () => Promise.reject(new Error('broken')) });
    await commands.runLink({ command: 'a.fail' });
    expect(errors).toEqual([new Error('broken')]);
  });

  it('refuses the same id twice, and forgets a command that is taken back', () => {
    const { commands } = setUp();
    const remove = commands.add(issueLetter);
    expect(() => commands.add(issueLetter)).toThrow('letter.issue is registered twice');
    remove();
    expect(commands.registry.get('letter.issue')).toBeUndefined();
  });
});
