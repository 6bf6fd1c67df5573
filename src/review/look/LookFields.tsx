import { LOOKS, type LookName } from '../../api/contract/link.ts';
import { formatNumber } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { SelectField } from '../../ui/SelectField.tsx';

interface Props {
  /** The parts of the look that differ from the usual one. */
  look: Record<string, string>;
  onChange: (look: Record<string, string>) => void;
}

/** A field for each part of the look besides language and theme. */
export const LookFields = ({ look, onChange }: Props) =>
  (Object.keys(LOOKS) as LookName[]).map((name) => (
    <SelectField
      key={name}
      label={LABEL[name]()}
      value={look[name] ?? ''}
      options={[['', USUAL[name]()], ...LOOKS[name].map((each) => [each, OPTION[each]()] as const)]}
      onChange={(value) => {
        const { [name]: _, ...others } = look;
        onChange(value === '' ? others : { ...others, [name]: value });
      }}
    />
  ));

const pixels = (width: number): string => m.review_look_px({ number: formatNumber(width) });

const LABEL = {
  width: m.review_look_width,
  'text-size': m.review_look_text_size,
  motion: m.review_look_motion,
  direction: m.review_look_direction,
  texts: m.review_look_texts,
} satisfies Record<LookName, () => string>;

const USUAL = {
  width: m.review_look_width_window,
  'text-size': m.review_look_text_size_usual,
  motion: m.review_look_motion_usual,
  direction: m.review_look_direction_usual,
  texts: m.review_look_texts_usual,
} satisfies Record<LookName, () => string>;

const OPTION = {
  360: () => pixels(360),
  768: () => pixels(768),
  1024: () => pixels(1024),
  1280: () => pixels(1280),
  150: () => m.review_look_per_cent({ number: formatNumber(150) }),
  200: () => m.review_look_per_cent({ number: formatNumber(200) }),
  reduced: m.review_look_motion_reduced,
  rtl: m.review_look_direction_rtl,
  long: m.review_look_texts_long,
} satisfies Record<(typeof LOOKS)[LookName][number], () => string>;
