/** The type under which `dataTransfer` holds evidence that is dragged: a JSON list of its ids. */
export const draggedEvidence = 'application/x-records-evidence';
