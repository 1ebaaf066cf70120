import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { ContextKeys } from '../context/context-keys.ts';
import { parseWhen } from '../context/when.ts';
import type { Dispose } from '../disposable.ts';
import { createRegistry, type Registry } from '../registry.ts';
import type { Command, CommandLink } from './command.ts';

/** A registered command without its argument type: what lists and keys need. */
export interface RegisteredCommand<Services> extends Omit<Command<Services, never>, 'run' | 'args'> {
  readonly takesArguments: boolean;
  invoke(services: Services, args: unknown): Promise<Result<void>>;
}

export interface Commands<Services> {
  readonly registry: Registry<RegisteredCommand<Services>>;
  add<Args>(command: Command<Services, Args>): Dispose;
  /** Runs, or refuses with the reason that the lists show. */
  run<Args>(command: Command<Services, Args>, args: Args): Promise<Result<void>>;
  /** Runs a command that data names; refuses what does not exist or brings the wrong arguments. */
  runLink(link: Pick<CommandLink, 'command' | 'args'>): Promise<Result<void>>;
  /** Why the command cannot run now, or undefined if it can. */
  reasonAgainst(commandId: string): string | undefined;
  isOffered(commandId: string): boolean;
}

interface CommandsOptions<Services> {
  readonly services: () => Services;
  readonly context: ContextKeys;
  /** Every refusal and every failure of a command passes here once, so nothing ends in silence. */
  readonly onDidRefuse: (message: string) => void;
  readonly onDidThrow: (error: unknown) => void;
}

export function createCommands<Services>(options: CommandsOptions<Services>): Commands<Services> {
  const registry = createRegistry<RegisteredCommand<Services>>('command');
  const { context } = options;
  const isOffered = (id: string) => context.holds(registry.get(id)?.when);
  const reasonAgainst = (id: string) => registry.get(id)?.requires?.find(({ when }) => !context.holds(when))?.otherwise;

  const runLink = async ({ command: id, args }: Pick<CommandLink, 'command' | 'args'>): Promise<Result<void>> => {
    const result = await attempt(id, args);
    if (!result.ok) options.onDidRefuse(result.message);
    return result;
  };
  const attempt = async (id: string, args: unknown): Promise<Result<void>> => {
    const command = registry.get(id);
    if (command === undefined || !isOffered(id))
      return refuse('commandMissing', `The command ${id} is not available here.`);
    const reason = reasonAgainst(id);
    if (reason !== undefined) return refuse('commandRefused', reason);
    try {
      return await command.invoke(options.services(), args);
    } catch (error) {
      options.onDidThrow(error);
      return ok(undefined);
    }
  };

  return {
    registry,
    add: (command) => registry.add(forget(command)),
    run: (command, args) => runLink({ command: command.id, args }),
    runLink,
    reasonAgainst,
    isOffered,
  };
}

function forget<Services, Args>(command: Command<Services, Args>): RegisteredCommand<Services> {
  for (const when of [command.when, ...(command.requires ?? []).map((requirement) => requirement.when)])
    parseWhen(when);
  const { run: _run, args: schema, ...declaration } = command;
  return {
    ...declaration,
    takesArguments: schema !== undefined,
    async invoke(services, args) {
      const parsed = schema?.safeParse(args);
      if (parsed !== undefined && !parsed.success) {
        return refuse('commandArguments', `The link to ${command.title} does not say what to work on.`, {
          issues: parsed.error.issues,
        });
      }
      // Without a schema the command declares no arguments: Args is void.
      await command.run(services, parsed?.data as Args);
      return ok(undefined);
    },
  };
}
