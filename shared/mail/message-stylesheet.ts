/**
 * The one stylesheet of the frame in which the HTML of a message is shown. It stands here because the window writes it into the frame and
 * the main process allows it in the content policy, by its hash. Paper in every theme: senders choose their colours for white. Link
 * addresses (`title`) always stand beside what a link says, since the two are made to differ where officers are deceived. What a sender
 * wrote reaches CSS only through typed attr(), which takes colours and nothing else (CSS Values and Units Level 5).
 */
export const messageStylesheet = `
html {
  background: #ffffff;
  color: #17181c;
  font: 14px / 1.55 system-ui, "Segoe UI", sans-serif;
}

body {
  margin: 16px 20px;
  overflow-wrap: anywhere;
}

img {
  max-width: 100%;
  height: auto;
}

table {
  max-width: 100%;
}

pre {
  white-space: pre-wrap;
}

blockquote {
  margin: 8px 0;
  padding-left: 12px;
  border-left: 2px solid #9aa0ac;
}

a {
  color: #3949bd;
  text-decoration: underline;
}

a[title]::after {
  content: " <" attr(title) ">";
  color: #4a4e58;
  font-size: 12px;
}

[data-color] {
  color: attr(data-color type(<color>));
}

[data-ground] {
  background-color: attr(data-ground type(<color>));
}

[data-marks~="bold"] {
  font-weight: 700;
}

[data-marks~="italic"] {
  font-style: italic;
}

[data-marks~="underline"] {
  text-decoration: underline;
}

[data-marks~="struck"] {
  text-decoration: line-through;
}

[data-marks~="underline"][data-marks~="struck"] {
  text-decoration: underline line-through;
}
`;
