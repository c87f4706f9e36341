import { editions } from "@/lib/editions/register";
import { answer, handle } from "../_http/handle";

export const GET = handle(async () => answer({ editions }));
