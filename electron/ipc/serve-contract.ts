import type { z } from 'zod';
import type { Contract } from '../../shared/contracts/contract.ts';
import { ok, type Refusal, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Log } from '../logging/rotating-log.ts';
import type { ErrorHandler } from '../logging/uncaught-errors.ts';
import type { Door, Sender } from './door.ts';

interface ServeParts {
  readonly door: Door;
  readonly log: Log;
  readonly handleError: ErrorHandler;
  /** Whether a page of this address may call at all. */
  readonly isTrusted: (url: string) => boolean;
}

type Handler<Request, Reply> = (request: Request, sender: Sender) => Result<Reply> | Promise<Result<Reply>>;

/** Serves one contract; the handler decides nothing about the border. */
export type Serve = <Request extends z.ZodType, Reply extends z.ZodType>(
  contract: Contract<Request, Reply>,
  handler: Handler<z.output<Request>, z.input<Reply>>,
) => void;

/**
 * The border of the main process: sender check, parse, call, parse, envelope. Nothing throws across it: refusals are data, and a bug
 * becomes the refusal `internalError` with the incident number under which the log has it.
 * Schemas must accept their own output, because the window parses the reply again; and a reply is what JSON can say, or has bytes.
 */
export function createServe({ door, log, handleError, isTrusted }: ServeParts): Serve {
  return (contract, handler) => {
    const answer = async (sender: Sender, payload: unknown): Promise<Result<unknown>> => {
      if (sender.url === undefined || !isTrusted(sender.url)) return refuseSender(log, contract.channel);
      const request = contract.request.safeParse(payload);
      if (!request.success) return refuseRequest(log, contract.channel, request.error);
      try {
        const result = await handler(request.data, sender);
        return result.ok ? ok(contract.reply.parse(result.value)) : result;
      } catch (error) {
        return internalError(handleError(error, contract.channel));
      }
    };
    door.handle(contract.channel, async (sender, payload) => {
      const answered = await answer(sender, payload);
      return contract.hasBytes ? answered : JSON.stringify(answered);
    });
  };
}

function refuseSender(log: Log, channel: string): Refusal {
  log.write('warning', 'call.untrusted', { channel });
  return refuse('untrustedSender', 'This page may not ask Records Workbench for anything.');
}

function refuseRequest(log: Log, channel: string, error: z.ZodError): Refusal {
  const places = error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`).join('; ');
  log.write('error', 'call.malformed', { channel, places });
  return refuse(
    'malformedRequest',
    'The window asked for something in a form that this version does not understand. Close and open Records Workbench again.',
    { places },
  );
}

function internalError(incident: string): Refusal {
  return refuse(
    'internalError',
    `Something went wrong inside Records Workbench, and this step may not be done. What is recorded is whole. The log has it as incident ${incident}.`,
    { incident },
  );
}
