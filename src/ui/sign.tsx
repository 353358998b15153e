interface Props {
  /** Pixels on a side. */
  readonly size?: number;
}

/** The plumb bob on its line. It is decoration: the product's name stands beside it. */
export function Sign({ size = 20 }: Props) {
  return (
    <svg class="plumb-sign" viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
      <g fill="currentColor">
        <rect x="5" width="22" height="4" rx="2" />
        <path d="M14 3h4v10h-4z" />
        <path d={BOB} />
      </g>
    </svg>
  );
}

const BOB =
  'M16 32 5.6 20.4c-.8-.9-.8-2.1-.1-3.1l2.7-3.9c.6-.9 1.5-1.4 2.6-1.4h10.4c1.1 0 2 .5 2.6 1.4l2.7 3.9c.7 1 .7 2.2-.1 3.1Z';
