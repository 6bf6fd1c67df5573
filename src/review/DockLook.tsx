import { LOCALES, LOOKS, THEMES } from '../api/contract/link.ts';
import { formatNumber } from '../i18n/dates.ts';
import { changeLocale, getLocale, LANGUAGE_NAME, type Locale } from '../i18n/locale.ts';
import { m } from '../i18n/messages.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { changeTheme, THEME_NAME, type Theme, useTheme } from '../ui/styles/theme.ts';
import { showToast } from '../ui/toasts/toasts.ts';
import styles from './dock-controls.module.css';
import { frameWidth, openAtWidth } from './look/frame.ts';
import { changeLook, KEPT_LOOKS, type KeptLook, useLook } from './look/look-state.ts';

/** The part of the review tools that sets how the app looks and which texts it has. */
export function DockLook() {
  const { theme } = useTheme();
  const { look } = useLook();
  return (
    <div className={styles.group} role="group" aria-label={m.review_look()}>
      <SelectField
        label={m.app_language()}
        value={getLocale()}
        options={LOCALES.map((each) => [each, LANGUAGE_NAME[each]])}
        onChange={(value) => changeLanguage(value as Locale)}
      />
      <SelectField
        label={m.app_theme()}
        value={theme}
        options={THEMES.map((each) => [each, THEME_NAME[each]()])}
        onChange={(value) => changeTheme(value as Theme)}
      />
      <SelectField
        label={m.review_look_width()}
        value={frameWidth()}
        options={[
          ['', m.review_look_width_window()],
          ...LOOKS.width.map((each) => [each, m.review_look_px({ number: formatNumber(Number(each)) })] as const),
        ]}
        onChange={openAtWidth}
      />
      {KEPT_LOOKS.map((name) => (
        <SelectField
          key={name}
          label={LABEL[name]()}
          value={look[name] ?? ''}
          options={[['', USUAL[name]()], ...LOOKS[name].map((each) => [each, OPTION[each]()] as const)]}
          onChange={(value) => changeLook(name, value)}
        />
      ))}
    </div>
  );
}

const LABEL = {
  'text-size': m.review_look_text_size,
  motion: m.review_look_motion,
  direction: m.review_look_direction,
  texts: m.review_look_texts,
} satisfies Record<KeptLook, () => string>;

const USUAL = {
  'text-size': m.review_look_text_size_usual,
  motion: m.review_look_motion_usual,
  direction: m.review_look_direction_usual,
  texts: m.review_look_texts_usual,
} satisfies Record<KeptLook, () => string>;

const OPTION = {
  150: () => m.review_look_per_cent({ number: formatNumber(150) }),
  200: () => m.review_look_per_cent({ number: formatNumber(200) }),
  reduced: m.review_look_motion_reduced,
  rtl: m.review_look_direction_rtl,
  long: m.review_look_texts_long,
} satisfies Record<(typeof LOOKS)[KeptLook][number], () => string>;

function changeLanguage(locale: Locale): void {
  const failureText = m.app_language_failed({ language: LANGUAGE_NAME[locale] });
  changeLocale(locale).catch(() => showToast({ tone: 'bad', text: failureText }));
}
