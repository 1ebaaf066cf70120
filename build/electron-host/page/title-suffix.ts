/** Makes the window's title say that this is the development host, whatever title the page sets. */
export function keepTitleSuffix(suffix: string): void {
  const mark = () => {
    if (document.title && !document.title.endsWith(suffix)) document.title += suffix;
  };
  addEventListener('DOMContentLoaded', () => {
    mark();
    new MutationObserver(mark).observe(document.head, { subtree: true, childList: true, characterData: true });
  });
}
