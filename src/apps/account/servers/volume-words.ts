import type { Text } from '../../../kernel/text.ts';

/** Classes of C-4.6.2 with their ceilings of operations a second; `individual` is agreed with staff. */
export const volumeClasses: Readonly<Record<string, Text>> = {
  essential: { de: 'Essential, bis 1.000 IOPS', en: 'Essential, up to 1,000 IOPS' },
  standard: { de: 'Standard, bis 5.000 IOPS', en: 'Standard, up to 5,000 IOPS' },
  performance: { de: 'Performance, bis 10.000 IOPS', en: 'Performance, up to 10,000 IOPS' },
  individual: { de: 'Individual, nach Vereinbarung', en: 'Individual, as agreed' },
};

export const classNames = ['essential', 'standard', 'performance', 'individual'] as const;
export type VolumeClass = (typeof classNames)[number];
