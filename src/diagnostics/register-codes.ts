/** What can be wrong with a register before any deadline is computed. */

export interface RegisterDiagnosticData {
  "yaml-syntax": { reason: string };
}
