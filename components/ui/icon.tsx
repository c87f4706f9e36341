import type { ReactNode } from "react";

const solid = { fill: "currentColor", stroke: "none" };
/** Lines inside a solid shape; the paper's color follows forced colors. */
const inner = { style: { stroke: "var(--paper)" } };

/** Drawn on 16 × 16, stroke 1.75; a state never rests on color alone, so each has its own shape. */
const shapes = {
  add: <path d="M8 3v10M3 8h10" />,
  back: <path d="M10 3 5 8l5 5" />,
  check: <path d="m3 8.5 3.2 3.2L13 4.8" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  copy: (
    <>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1" />
      <path d="M10.5 5.5V2.5h-8v8h3" />
    </>
  ),
  document: <path d="M4 1.8h5l3.5 3.5v9H4zM9 1.8v3.5h3.5" />,
  done: (
    <>
      <circle cx="8" cy="8" r="7" {...solid} />
      <path d="m4.8 8.3 2.2 2.2 4.2-4.6" {...inner} />
    </>
  ),
  down: <path d="m3.5 6 4.5 4.5L12.5 6" />,
  download: <path d="M8 2.5V10M5 7.5l3 3 3-3M3 11v2.5h10V11" />,
  doubt: (
    <>
      <path d="M8 .6 15.4 8 8 15.4.6 8z" {...solid} />
      <path d="M6.3 6.5a1.8 1.8 0 1 1 2.5 1.6c-.6.3-.8.6-.8 1.1M8 11.4v.1" {...inner} />
    </>
  ),
  edit: <path d="m3 13 .8-3L11 2.8l2.2 2.2L6 12.2z" />,
  error: (
    <>
      <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" {...solid} />
      <path d="M8 4.5v4M8 11.3v.2" {...inner} />
    </>
  ),
  globe: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M1.8 8h12.4M8 1.8c2 1.8 2.8 4 2.8 6.2S10 12.4 8 14.2c-2-1.8-2.8-4-2.8-6.2S6 3.6 8 1.8" />
    </>
  ),
  half: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" {...solid} />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="6.5" />
      <path d="M8 7.4v4M8 4.8v.2" />
    </>
  ),
  late: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 4.2V8l2.6 1.8" />
    </>
  ),
  link: (
    <path d="M6.5 9.5a3 3 0 0 0 4.2 0l2.2-2.2a3 3 0 0 0-4.2-4.2l-.9.9M9.5 6.5a3 3 0 0 0-4.2 0L3.1 8.7a3 3 0 0 0 4.2 4.2l.9-.9" />
  ),
  list: <path d="M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.2M2.5 8h.2M2.5 12h.2" />,
  lock: (
    <>
      <rect x="3.5" y="7" width="9" height="6.5" rx="1" />
      <path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2" />
    </>
  ),
  missing: <circle cx="8" cy="8" r="6.2" strokeDasharray="2.2 2.67" />,
  more: <path d="M3.5 8h.2M8 8h.2M12.5 8h.2" strokeWidth="2.4" />,
  next: <path d="m6 3 5 5-5 5" />,
  none: <circle cx="8" cy="8" r="6.2" />,
  offline: <path d="M2 2l12 12M4.5 12.5a3 3 0 0 1-.3-6M7 3.6a4 4 0 0 1 4.9 3.7 2.6 2.6 0 0 1 1.7 3.7" />,
  people: (
    <>
      <circle cx="6" cy="5.5" r="2.3" />
      <path d="M1.8 13c.3-2.6 2-4 4.2-4s3.9 1.4 4.2 4M10.5 3.6a2.2 2.2 0 0 1 0 4M12 9.6c1.3.6 2 1.8 2.2 3.4" />
    </>
  ),
  redo: <path d="M10.5 3l3 3-3 3M13 6H6.5a3.5 3.5 0 0 0 0 7H10" />,
  report: (
    <>
      <rect x="2.2" y="2.2" width="11.6" height="11.6" rx="1.5" />
      <path d="M5 5.5h6M5 8h6M5 10.5h4" />
    </>
  ),
  saving: <path d="M4.5 12.5a3 3 0 0 1-.3-6 4 4 0 0 1 7.7.8 2.6 2.6 0 0 1-.4 5.2z" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.5" />
      <path d="m10.5 10.5 3.5 3.5" />
    </>
  ),
  shield: <path d="M8 1.8 13 4v4c0 3-2 5-5 6.2C5 13 3 11 3 8V4z" />,
  tray: <path d="M2 9.2h3.4l1 2h3.2l1-2H14M2 9.2 4.2 3h7.6L14 9.2v4H2z" />,
  trash: <path d="M2.5 4.2h11M6 4.2V2.5h4v1.7M4 4.2l.7 9.3h6.6l.7-9.3M6.7 7v3.8M9.3 7v3.8" />,
  undo: <path d="M5.5 3 2.5 6l3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H6" />,
  up: <path d="m3.5 10.5 4.5-4.5 4.5 4.5" />,
  upload: <path d="M8 10.5V3M5 5.5 8 2.5l3 3M3 10.5v3h10v-3" />,
  warning: (
    <>
      <path d="M8 1.2 15.6 14.6H.4z" {...solid} />
      <path d="M8 6v4M8 12.4v.1" {...inner} />
    </>
  ),
  zoom: (
    <>
      <circle cx="7" cy="7" r="4.5" />
      <path d="m10.5 10.5 3.5 3.5M5 7h4M7 5v4" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;

const sizes = { 14: "size-3.5", 16: "size-4", 18: "size-[18px]", 20: "size-5", 22: "size-[22px]" };

/** Decoration: what it says must also stand beside it in words, or in the control's own label. */
export function Icon({
  name,
  size = 16,
  className = "",
}: {
  name: IconName;
  size?: keyof typeof sizes;
  className?: string;
}) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
      className={`inline-block flex-none align-[-3px] ${sizes[size]} ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {shapes[name]}
    </svg>
  );
}
