interface Props {
  /** Pixels on a side. */
  readonly size?: number;
}

/** The plumb bob on its line. It is decoration: the product's name stands beside it. */
export function Sign({ size = 20 }: Props) {
  return (
    <svg class="plumb-sign" viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
      <path d="M9 3.5h14" stroke="currentColor" stroke-width="3" stroke-linecap="round" />
      <path d="M16 3.5v11" stroke="currentColor" stroke-width="2" />
      <path d={BOB} fill="currentColor" />
    </svg>
  );
}

const BOB = 'M16 30 9.4 18.6c-.6-1-.4-2 .3-2.8l1.5-1.7c.5-.6 1.2-.9 2-.9h5.6c.8 0 1.5.3 2 .9l1.5 1.7c.7.8.9 1.8.3 2.8Z';
