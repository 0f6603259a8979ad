/** Icons a service may have, those first that are asked for most. All lie in `ui/icons`. */
export const ICONS = /** @type {const} */ ([
  'cash', 'cash-banknote', 'coins', 'transfer', 'credit-card', 'id', 'receipt', 'file-invoice', 'report-money', 'chart-pie', 'currency-yuan',
  'currency-dollar', 'world-dollar', 'building', 'building-bank', 'building-store', 'briefcase', 'lock', 'users', 'user-question', 'heart-handshake', 'star',
]);
