import { LOCALES, THEMES } from '../api/contract/link.ts';
import { changeLocale, getLocale, LANGUAGE_NAME, type Locale } from '../i18n/locale.ts';
import { m } from '../i18n/messages.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { changeTheme, THEME_NAME, type Theme, useTheme } from '../ui/styles/theme.ts';
import { showToast } from '../ui/toasts/toasts.ts';
import styles from './dock-controls.module.css';
import { frameWidth, openAtWidth } from './look/frame.ts';
import { LookFields } from './look/LookFields.tsx';
import { lookParameters, setLook, useLook } from './look/look-state.ts';

/** The part of the review tools that sets how the app looks and which texts it has. */
export function DockLook() {
  const { theme } = useTheme();
  useLook(); // renders again when the look changes
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
      <LookFields look={lookParameters()} onChange={changeTo} />
    </div>
  );
}

function changeTo({ width = '', ...look }: Record<string, string>): void {
  if (width === frameWidth()) setLook(look);
  else openAtWidth(width);
}

function changeLanguage(locale: Locale): void {
  const failureText = m.app_language_failed({ language: LANGUAGE_NAME[locale] });
  changeLocale(locale).catch(() => showToast({ tone: 'bad', text: failureText }));
}
