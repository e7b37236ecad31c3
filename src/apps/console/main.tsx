import '../ui/styles/all.css';
import { openFace } from '../account/face.tsx';
import { FaceName } from './face-name.tsx';
import { consoleGroups, consolePages } from './routes.ts';
import { ConsoleTools } from './tools.tsx';

openFace({
  base: '/console', pages: consolePages, groups: consoleGroups, kinds: ['provider', 'reseller', 'partner'],
  head: <FaceName />, tools: <ConsoleTools />,
});
