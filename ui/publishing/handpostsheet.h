// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedLayout;
class QVBoxLayout;

namespace ruche::ui {

class EmptyState;
class FormField;
class HandFiles;
class HandPostController;
class NetworkGlyph;
class BrandDot;
class PageContext;
class PlainLabel;
class SkeletonList;

/// Posting by hand, step by step: copy the text, drag the files out, open the site, paste the link back. Does
/// not stand in the way of the window or of the browser beside it. Thread: GUI.
class HandPostSheet final : public QDialog
{
    Q_OBJECT
public:
    HandPostSheet(PageContext &context, QWidget *parent);

    /// Those of one post, whatever its time; with an invalid id all whose time has come.
    void showPost(domain::PostId post);
    [[nodiscard]] HandPostController &controller() const { return *m_controller; }

signals:
    /// "Remind me in 10 minutes".
    void laterRequested(ruche::domain::VariantId variant);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *buildSteps();
    void buildFooter(QVBoxLayout *column);
    void connectParts();
    void update();
    void updateFiles();
    void retranslate();
    void copy(const QString &text, const QString &said);
    void openSite();
    void mark();

    PageContext &m_context;
    HandPostController *m_controller;
    domain::VariantId m_shown;
    QStackedLayout *m_stack;
    SkeletonList *m_skeleton;
    EmptyState *m_empty;
    NetworkGlyph *m_glyph;
    PlainLabel *m_place;
    BrandDot *m_dot;
    PlainLabel *m_brand;
    PlainLabel *m_when;
    PlainLabel *m_textTitle;
    PlainLabel *m_title;
    QPlainTextEdit *m_text;
    PlainLabel *m_length;
    QPushButton *m_copyText;
    QPushButton *m_copyTitle;
    PlainLabel *m_filesTitle;
    PlainLabel *m_filesHelp;
    HandFiles *m_files;
    QPushButton *m_copyFiles;
    QPushButton *m_openFolder;
    PlainLabel *m_siteTitle;
    PlainLabel *m_address;
    QPushButton *m_openSite;
    QLineEdit *m_link;
    FormField *m_linkField;
    PlainLabel *m_said;
    PlainLabel *m_number; ///< "2 of 3"
    QPushButton *m_next;
    QPushButton *m_later;
    QPushButton *m_close;
    QPushButton *m_mark;
};

} // namespace ruche::ui
