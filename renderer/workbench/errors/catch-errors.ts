import {
  type DiagnosticReport,
  mainProcessFailed,
  reportDiagnostic,
} from '../../../shared/contracts/diagnostics.contract.ts';
import { type Dispose, disposeTogether } from '../../platform/disposable.ts';
import type { Workbench } from '../workbench.ts';

/** The one place where a bug of the window ends: in the log, and in a sentence for the officer. */
export function catchErrors(window: Window, workbench: Workbench): Dispose {
  const stop = new AbortController();
  const options = { signal: stop.signal };
  window.addEventListener('error', (event) => tellBug(workbench, event.error), options);
  window.addEventListener('unhandledrejection', (event) => tellBug(workbench, event.reason), options);
  window.document.addEventListener('securitypolicyviolation', (event) => report(workbench, violation(event)), options);
  const stopListening = workbench.mainProcess.on(mainProcessFailed, ({ incident }) =>
    workbench.notifications.show({
      severity: 'error',
      message: 'Something in the workbench failed, and what you were doing may not be done.',
      result: `The log has it under ${incident}. The docket is safe: entries are written whole or not at all.`,
    }),
  );
  return disposeTogether(stopListening, () => stop.abort());
}

export function tellBug(workbench: Workbench, error: unknown): void {
  report(workbench, uncaught(error));
  workbench.notifications.show({
    severity: 'error',
    message: 'Something in this window failed, and what you were doing may not be done.',
    result: 'The log has it. The docket is safe: entries are written whole or not at all.',
  });
}

function report({ mainProcess, output }: Workbench, diagnostic: DiagnosticReport): void {
  output.append(
    'Window',
    diagnostic.kind === 'uncaught'
      ? `${diagnostic.name}: ${diagnostic.message}`
      : `Refused by policy: ${diagnostic.blocked}`,
  );
  void mainProcess.call(reportDiagnostic, diagnostic);
}

function uncaught(error: unknown): DiagnosticReport {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return {
    kind: 'uncaught',
    name: name.slice(0, 100),
    message: message.slice(0, 2_000),
    ...(stack === undefined ? {} : { stack: stack.slice(0, 8_000) }),
  };
}

function violation(event: SecurityPolicyViolationEvent): DiagnosticReport {
  return {
    kind: 'policyViolation',
    directive: event.effectiveDirective.slice(0, 100),
    blocked: event.blockedURI.slice(0, 300),
    source: event.sourceFile.slice(0, 300),
    line: event.lineNumber,
  };
}
