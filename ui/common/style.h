// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QProxyStyle>

namespace ruche::ui {

/// How every standard widget looks: buttons, fields, check boxes, switches, scroll bars, menus, tool tips,
/// the focus ring. Fusion does what is not repainted. There is no style sheet in the program: a style sheet
/// beside a proxy style makes Qt bypass parts of both.
///
/// Dynamic properties that it reads:
/// - buttons: `kind` = "primary", "secondary" (default), "quiet", "danger", "dangerPrimary"; `compact` = true
/// (28 px)
/// - QLineEdit, QPlainTextEdit, QComboBox: `invalid` = true (edge in the failed colour), `large` = true (36
/// px),
///   `frameless` = true
/// - QCheckBox: `switch` = true draws a switch
class Style final : public QProxyStyle
{
    Q_OBJECT
public:
    Style();

    [[nodiscard]] const Theme &theme() const { return *m_theme; }
    /// `theme` must outlive the style: one of the two of Theme.
    void setTheme(const Theme &theme) { m_theme = &theme; }

    void polish(QWidget *widget) override;

private:
    const Theme *m_theme;
};

/// Sets `kind` (and `compact`) on a button and lets the style measure it again.
void setButtonKind(QWidget *button, const char *kind, bool compact = false);

} // namespace ruche::ui
