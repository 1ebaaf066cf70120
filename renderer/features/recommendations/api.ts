/** What other features may use of recommendations: the closure criteria as a checklist. */
export { RecommendationCriteria } from './recommendation-criteria.tsx';
