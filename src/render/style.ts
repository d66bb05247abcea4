/** How a report may look where it goes. */
export interface Style {
  readonly colour: boolean;
  /** Columns of the terminal; `undefined` when it goes elsewhere, where nothing is cut or wrapped. */
  readonly width: number | undefined;
}
