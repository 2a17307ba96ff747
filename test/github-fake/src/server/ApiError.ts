import type { Reply } from './messages';

const DOCUMENTATION = 'https://docs.github.com/rest';

/** An answer that GitHub gives instead of what was asked for. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly errors?: Array<Record<string, string>>,
    readonly headers?: Record<string, string>,
  ) {
    super(message);
  }

  get reply(): Reply {
    return {
      status: this.status,
      headers: this.headers,
      body: {
        message: this.message,
        ...(this.errors ? { errors: this.errors } : {}),
        documentation_url: DOCUMENTATION,
        status: String(this.status),
      },
    };
  }
}

export function notFound(): ApiError {
  return new ApiError(404, 'Not Found');
}

export function unprocessable(message: string): ApiError {
  return new ApiError(422, message);
}

/** The form GitHub gives to what is wrong with a field. */
export function validationFailed(
  ...errors: Array<Record<string, string>>
): ApiError {
  return new ApiError(422, 'Validation Failed', errors);
}

export function emptyRepository(): ApiError {
  return new ApiError(409, 'Git Repository is empty.');
}
