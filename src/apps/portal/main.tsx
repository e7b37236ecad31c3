import '../ui/styles/all.css';
import { openFace } from '../account/face.tsx';
import { portalGroups, portalPages } from './routes.ts';

openFace({ base: '', pages: portalPages, groups: portalGroups, kinds: ['customer'] });
