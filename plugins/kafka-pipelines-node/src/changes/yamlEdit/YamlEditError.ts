/** A field cannot be changed in a file as it is. */
export class YamlEditError extends Error {
  constructor(
    message: string,
    /** RFC 6901 pointer of the field, where it is about one. */
    readonly pointer?: string,
  ) {
    super(message);
    this.name = 'YamlEditError';
  }
}
