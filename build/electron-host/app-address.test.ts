import { expect, it } from 'vitest';
import { toApp, toLoopback } from './app-address.ts';

it.each([
  ['app://workbench/index.html', 'http://workbench.localhost/index.html'],
  ['app://workbench/evidence/ab?x=1#y', 'http://workbench.localhost/evidence/ab?x=1#y'],
  ['app://workbench/', 'http://workbench.localhost/'],
])('%s is carried by %s, and back', (app, loopback) => {
  expect(toLoopback(app)).toBe(loopback);
  expect(toApp(loopback)).toBe(app);
});

it.each([
  'https://workbench.localhost/x',
  'http://workbench.localhost.example.com/',
  'http://evil.example/workbench.localhost/',
  'http://workbench.localhost:8080/',
])('leaves %s as it is: it is not the app', (url) => {
  expect(toApp(url)).toBe(url);
});
