declare module '~icons/tabler/*' {
  export default function Icon(props: import('./Icon.tsx').IconProps): React.JSX.Element;
}
