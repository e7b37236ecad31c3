export {
  addProject, cancelProject, changeProject, isClosed, requireHardware, type NewProject, type ProjectSettings,
} from './change-project.ts';
export { listProjects, packagesOf, projectList, readProject, showProject } from './list-projects.ts';
export { projectRefusals } from './refusals.ts';
export {
  decidePackage, deemPackageAccepted, markPresented, openPackage, startPackage, type WorkVerdict,
} from './work.ts';
export { EXTRA_PACKAGES, packageTitle } from './work-packages.ts';
