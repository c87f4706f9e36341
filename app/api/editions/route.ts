import { editions } from "@/lib/editions/register";
import { answer, handle } from "../_http/handle";
import { otherMethods } from "../_http/other-methods";

export const GET = handle(async () => answer({ editions }));

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods("GET");
