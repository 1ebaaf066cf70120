/** What the page of the docket's state shows of its backups. */
export { BackupsSection } from './backups-section.tsx';
