import './zod-without-code.ts';
import type { WorkbenchBridge } from '../shared/contracts/bridge.ts';
import { contributeAuditTrail } from './features/audit-trail/audit-trail.contribution.ts';
import { contributeBackup } from './features/backup/backup.contribution.ts';
import { contributeCases } from './features/cases/cases.contribution.ts';
import { contributeChronology } from './features/chronology/chronology.contribution.ts';
import { contributeConversations } from './features/conversations/conversations.contribution.ts';
import { contributeCorrectiveActions } from './features/corrective-actions/corrective-actions.contribution.ts';
import { contributeDashboard } from './features/dashboard/dashboard.contribution.ts';
import { contributeDocket } from './features/docket/docket.contribution.ts';
import { contributeEvidence } from './features/evidence/evidence.contribution.ts';
import { contributeImports } from './features/imports/imports.contribution.ts';
import { contributeKeybindings } from './features/keybindings/keybindings.contribution.ts';
import { contributeLetters } from './features/letters/letters.contribution.ts';
import { contributeOutput } from './features/output/output.contribution.ts';
import { contributePeople } from './features/people/people.contribution.ts';
import { contributePilots } from './features/pilots/pilots.contribution.ts';
import { contributeProblems } from './features/problems/problems.contribution.ts';
import { contributePromises } from './features/promises/promises.contribution.ts';
import { contributeRecommendations } from './features/recommendations/recommendations.contribution.ts';
import { contributeRosters } from './features/rosters/rosters.contribution.ts';
import { contributeSearch } from './features/search/search.contribution.ts';
import { contributeSettings } from './features/settings/settings.contribution.ts';
import { contributeSheets } from './features/sheets/sheets.contribution.ts';
import { contributeSuspenses } from './features/suspenses/suspenses.contribution.ts';
import { contributeTimeline } from './features/timeline/timeline.contribution.ts';
import { contributeWelcome } from './features/welcome/welcome.contribution.ts';
import { connectMainProcess } from './platform/main-process/connect.ts';
import { createLocalStorage } from './platform/storage/local-storage.ts';
import { startWorkbench } from './workbench/start-workbench.ts';

declare global {
  interface Window {
    readonly workbench: WorkbenchBridge;
  }
}

const sources = {
  storage: createLocalStorage(window.localStorage),
  mainProcess: connectMainProcess(window.workbench),
  isMac: navigator.platform.startsWith('Mac'),
  now: () => new Date().toLocaleTimeString('en-GB'),
};

startWorkbench(window, sources, [
  contributeWelcome,
  contributeDocket,
  contributeBackup,
  contributeDashboard,
  contributePromises,
  contributeRecommendations,
  contributeCases,
  contributeCorrectiveActions,
  contributeSuspenses,
  contributePeople,
  contributePilots,
  contributeRosters,
  contributeLetters,
  contributeEvidence,
  contributeConversations,
  contributeChronology,
  contributeImports,
  contributeSearch,
  contributeSheets,
  contributeProblems,
  contributeTimeline,
  contributeAuditTrail,
  contributeSettings,
  contributeKeybindings,
  contributeOutput,
]);
