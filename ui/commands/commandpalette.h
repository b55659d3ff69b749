// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/finderprovider.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QListView;

namespace ruche::ui {

class CommandRegistry;
class PaletteModel;
class PlainLabel;

/// Ctrl+K: a field over the window that finds commands, pages, posts, members and messages. Covers its window
/// with the scrim and holds the focus until Esc, a click beside it, or a choice; then the focus goes back to
/// where it was.
class CommandPalette final : public QWidget
{
    Q_OBJECT
public:
    /// `window` is covered and kept covered when it is resized.
    CommandPalette(CommandRegistry &commands, QWidget *window);

    void setProviders(const QList<FinderProvider *> &providers);
    /// Where to look, and its name, shown at the right of the field.
    void setBrands(const QList<domain::BrandId> &brands, const QString &name);
    void open(const QString &typed = {});
    void close();
    [[nodiscard]] bool isOpen() const { return isVisible(); }
    [[nodiscard]] PaletteModel &model() const { return *m_model; }

signals:
    void opened();
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    [[nodiscard]] bool onKey(int key, Qt::KeyboardModifiers modifiers);
    void place();
    void selectFirst();
    void step(int by);
    void choose(bool beside);
    void retranslate();

    CommandRegistry &m_commands;
    QWidget *m_panel;
    QLineEdit *m_field;
    PlainLabel *m_scope;
    QListView *m_list;
    QWidget *m_footer;
    PlainLabel *m_none;
    PaletteModel *m_model;
    QPointer<QWidget> m_focusBefore;
};

} // namespace ruche::ui
