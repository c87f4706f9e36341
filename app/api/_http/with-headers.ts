/** An answer that also says something in headers of its own, as one that sets a cookie does. */
export class WithHeaders<Value> {
  constructor(
    readonly value: Value,
    private readonly headers: [name: string, value: string][],
  ) {}

  on(response: Response): Response {
    for (const [name, value] of this.headers) response.headers.append(name, value);
    return response;
  }
}
