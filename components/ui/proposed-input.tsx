"use client";

import { type ComponentProps, useRef } from "react";
import { Input } from "./input";

/**
 * A text that the program proposes: it is selected whenever the field is entered, by key or by press, until somebody has
 * written into it, so that what is typed takes its place instead of standing beside it.
 */
export function ProposedInput({ onFocus, onPointerUp, onInput, ...rest }: ComponentProps<typeof Input>) {
  const untouched = useRef(true);
  const pressed = useRef(false);
  return (
    <Input
      {...rest}
      onFocus={(event) => {
        if (untouched.current) event.currentTarget.select();
        onFocus?.(event);
      }}
      onPointerUp={(event) => {
        // The first press enters the field, also where it had the focus already; the next one places the caret.
        const field = event.currentTarget;
        if (untouched.current && !pressed.current && field.selectionStart === field.selectionEnd) field.select();
        pressed.current = true;
        onPointerUp?.(event);
      }}
      onInput={(event) => {
        untouched.current = false;
        onInput?.(event);
      }}
    />
  );
}
