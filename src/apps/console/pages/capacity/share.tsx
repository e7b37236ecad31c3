import { useLanguage } from '../../../ui/language.tsx';

/** From here on the bar warns. */
const NEARLY_ALL = 0.85;

/** How much of something is promised: `6 of 16`, with a bar; above the whole it says so by its figure. */
export function Share({ label, part, whole, show }: {
  readonly label: string; readonly part: number; readonly whole: number; readonly show: (value: number) => string;
}) {
  const { t } = useLanguage();
  return (
    <span className="share">
      <meter aria-label={label} min={0} max={Math.max(whole, 1)} high={Math.max(whole * NEARLY_ALL, 1)}
        value={Math.min(part, whole)} />
      <span>{t({ de: `${show(part)} von ${show(whole)}`, en: `${show(part)} of ${show(whole)}` })}</span>
    </span>
  );
}
