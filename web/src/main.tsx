import './styles/theme.css';
import './styles/layout.css';
import './styles/form.css';
import './styles/choices.css';
import './styles/status.css';
import './styles/still.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { loadMessages } from './messages.ts';
import { paint, readSettings } from './settings.ts';

const settings = readSettings(document);
paint(settings, document.documentElement);
for (const name of settings.refused) {
  console.warn(`${name} is not among the addresses that the organization allows, and is not followed.`);
}
await loadMessages(document.documentElement.lang);
const root = document.getElementById('page');
if (root) render(<App settings={settings} />, root);
