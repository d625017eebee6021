import type { Answer } from '../http-answer.js';
import type { LoggedRequest } from '../http-log.js';
import { LoopbackServer } from '../http-loopback.js';

/** One call of an API, as its server sees it. */
export interface ApiRequest extends LoggedRequest {
  /** For example AWSStepFunctions.StartExecution; "" for a query API. */
  readonly target: string;
  /** The access key that it claims to be signed with. */
  readonly accessKeyId: string;
}

/** An error of an API. */
export class ApiError extends Error {
  constructor(
    override readonly name: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Carries out one operation.
 * @throws Error whose name is the API's
 */
export type Operation = (input: never, caller: string) => object;

/** The control APIs of an account over HTTP: JSON 1.0 and 1.1 by X-Amz-Target, and the query protocol by Action. */
export class ApiServer extends LoopbackServer<ApiRequest> {
  private constructor(
    readonly operations: Readonly<Record<string, Operation>>,
    /** Answers query operations with a document. */
    readonly query: (action: string, parameters: URLSearchParams) => string,
  ) {
    super();
  }

  static async start(operations: ApiServer['operations'], query: ApiServer['query']): Promise<ApiServer> {
    const server = new ApiServer(operations, query);
    await server.listen();
    return server;
  }

  protected override describe(request: LoggedRequest): ApiRequest {
    const authorization = String(request.headers.authorization ?? '');
    const [, accessKeyId = ''] = /Credential=([^/]+)/.exec(authorization) ?? [];
    return { ...request, target: String(request.headers['x-amz-target'] ?? ''), accessKeyId };
  }

  protected override handle(request: ApiRequest, body: Buffer): Answer {
    try {
      return request.target === '' ? this.#query(body) : this.#json(request, body);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return this.refuse(request, 400, error.name, error.message);
    }
  }

  protected override refuse(request: ApiRequest, status: number, code = 'InternalFailure', message = code): Answer {
    if (request.target !== '') return json(status, { __type: code, message });
    const document = `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`;
    return { status, headers: { 'Content-Type': 'text/xml' }, body: Buffer.from(document) };
  }

  #json({ target, accessKeyId }: ApiRequest, body: Buffer): Answer {
    const operation = this.operations[target];
    if (!operation) throw new ApiError('UnknownOperationException', `${target} is not emulated`);
    return json(200, operation(JSON.parse(body.toString()) as never, accessKeyId));
  }

  #query(body: Buffer): Answer {
    const parameters = new URLSearchParams(body.toString());
    const document = this.query(parameters.get('Action') ?? '', parameters);
    return { status: 200, headers: { 'Content-Type': 'text/xml' }, body: Buffer.from(document) };
  }
}

const json = (status: number, content: object): Answer => ({
  status,
  headers: { 'Content-Type': 'application/x-amz-json-1.0' },
  body: Buffer.from(JSON.stringify(content)),
});
