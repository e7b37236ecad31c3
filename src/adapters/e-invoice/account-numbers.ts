export { isBic, isCreditorId, isIban } from '../../kernel/account-numbers.ts';
