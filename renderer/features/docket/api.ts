/** What other features may use of the docket: the session, records and their kinds, asking the ledger, forms, dates. */

export { officeChoices, peopleChoices } from './choices.ts';
export { DateText } from './date.tsx';
export type { DocketRecords, MilestoneRow } from './docket-records.ts';
export { docketSession } from './docket-session.ts';
export { draggedEvidence } from './dragged-evidence.ts';
export { chooseEvidence, evidenceField } from './evidence-choices.ts';
export { EvidenceDate, undatedInWords } from './evidence-date.tsx';
export { LinkedEvidence, roleWords, titleOfEvidence } from './linked-evidence.tsx';
export { LookingBackStrip } from './looking-back-strip.tsx';
export { NoDocket } from './no-docket.tsx';
export { told } from './officer-dates.ts';
export { showOpened } from './open-docket.ts';
export { openingNew } from './open-when-known.ts';
export { dayInWords, whyInWords } from './owed-words.ts';
export { nobodyNamed, partyFields, partyOf, withoutParty } from './party-field.ts';
export { PartyLink } from './party-link.tsx';
export { record } from './record.ts';
export { NoneRecorded, RecordFact } from './record-fact.tsx';
export { FormDialog } from './record-form/form-dialog.tsx';
export { chosenOf, type FormField, type FormValues } from './record-form/form-field.ts';
export { RecordForm } from './record-form/record-form.tsx';
export {
  GestureButtons,
  gestureCommands,
  gestureLinks,
  gestureMenu,
  type RecordGestures,
} from './record-gestures.tsx';
export { openRecord, recordKinds } from './record-kinds.ts';
export { RecordMissing, RecordPage, RecordSection } from './record-page.tsx';
export { LetterTable, PlanTable } from './record-tables.tsx';
export { RecordTree, recordNodeId } from './record-tree.tsx';
export { stateOfRecords } from './records-state.ts';
export { wasOpen } from './reopen.ts';
export { aDocket, aWritableDocket } from './requirements.ts';
export { revealedPlace, revealPlace } from './reveal-place.ts';
export { ruleTable, termChoices, termOf, useRules } from './rule-table.ts';
export { selectedRecord, selectRecord } from './selected-record.ts';
export { effectiveField, reasonField, showForm } from './show-form.tsx';
export { ShownRecord } from './shown-record.tsx';
export { subjectNamed } from './subject-named.ts';
export { type KeptColumns, saveAsSheet, TableTools, type ToldColumn, useKeptColumns } from './told-table.tsx';
export { useDocket } from './use-docket.ts';
export { useEvidenceThen, useLinkedEvidence } from './use-linked-evidence.ts';
export { useOwed, useOwedWithFulfilled } from './use-owed.ts';
export { weekdayOf } from './weekday-of.ts';
