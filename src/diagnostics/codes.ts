/** Every diagnostic code with the data that its message is made of. The texts' catalogue must word each one. */
import type { CheckDiagnosticData } from "./check-codes.ts";
import type { RegisterDiagnosticData } from "./register-codes.ts";
import type { WordingDiagnosticData } from "./wording-codes.ts";

export interface DiagnosticData extends RegisterDiagnosticData, WordingDiagnosticData, CheckDiagnosticData {}
