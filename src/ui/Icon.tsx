import type { SVGProps } from 'react';

export interface IconProps extends Omit<SVGProps<SVGSVGElement>, 'stroke'> {
  /** Width and height in pixels. */
  size?: number;
  /** The width of the lines in units of the `viewBox`, so it grows with `size`. */
  stroke?: number;
}

/** The frame of all icons; each `~icons/tabler/…` puts its paths inside. */
export function Icon({ size = 24, stroke = 2, ...rest }: IconProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={stroke}
      strokeLinecap="round"
      strokeLinejoin="round"
      {...rest}
    />
  );
}
