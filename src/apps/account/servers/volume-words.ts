import type { Text } from '../../../kernel/text.ts';

/** Classes of C-4.6.2 with their ceilings of operations a second; `individual` is agreed with staff. */
export const volumeClasses: Readonly<Record<string, Text>> = {
  essential: { de: 'Essential, bis 1.000 IOPS', en: 'Essential, up to 1,000 IOPS' },
  standard: { de: 'Standard, bis 5.000 IOPS', en: 'Standard, up to 5,000 IOPS' },
  performance: { de: 'Performance, bis 10.000 IOPS', en: 'Performance, up to 10,000 IOPS' },
  individual: { de: 'Individual, nach Vereinbarung', en: 'Individual, as agreed' },
};

/** Those a customer orders without asking anybody. */
export const orderedClasses = ['essential', 'standard', 'performance'] as const;
export type OrderedClass = (typeof orderedClasses)[number];
