/** Where the form collects what is wrong with a field. */
export interface FieldErrors {
  addError(message: string): void;
}
