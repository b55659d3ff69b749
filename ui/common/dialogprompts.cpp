// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/dialogprompts.h"

#include "ui/common/formfield.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"

#include <QCheckBox>
#include <QClipboard>
#include <QCoreApplication>
#include <QDialog>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

struct DialogTr
{
    Q_DECLARE_TR_FUNCTIONS(ruche::ui::DialogPrompts)
};

/// Title, text and a row of buttons; what stands between is added to `middle`.
struct Frame
{
    QDialog *dialog = nullptr;
    QVBoxLayout *middle = nullptr;
    QPushButton *cancel = nullptr;
    QPushButton *accept = nullptr;
};

Frame makeFrame(QWidget *context,
                const QString &title,
                const QString &text,
                const QString &acceptText,
                const QString &cancelText)
{
    Frame frame;
    auto *dialog = new QDialog(context ? context->window() : nullptr);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setWindowTitle(title);
    dialog->setAccessibleName(title);
    dialog->setAccessibleDescription(text);
    dialog->setMinimumWidth(scaled(360));
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(6);
    auto *heading = new PlainLabel(title, dialog);
    heading->setTextSize(TextSize::Reading, QFont::DemiBold);
    heading->setWordWrap(true);
    column->addWidget(heading);
    if (!text.isEmpty()) {
        auto *body = new PlainLabel(text, dialog);
        body->setTextSize(TextSize::Small);
        body->setInk(PlainLabel::Ink::Secondary);
        body->setWordWrap(true);
        column->addWidget(body);
    }
    frame.middle = new QVBoxLayout;
    frame.middle->setSpacing(6);
    column->addLayout(frame.middle);
    column->addSpacing(8);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    frame.dialog = dialog;
    if (!cancelText.isEmpty()) {
        frame.cancel = new QPushButton(cancelText, dialog);
        frame.cancel->setObjectName(u"promptCancel"_s);
        setButtonKind(frame.cancel, "secondary", true);
        QObject::connect(frame.cancel, &QPushButton::clicked, dialog, &QDialog::reject);
        row->addWidget(frame.cancel);
    }
    frame.accept = new QPushButton(acceptText, dialog);
    frame.accept->setObjectName(u"promptAccept"_s);
    setButtonKind(frame.accept, "primary", true);
    frame.accept->setDefault(true);
    QObject::connect(frame.accept, &QPushButton::clicked, dialog, &QDialog::accept);
    row->addWidget(frame.accept);
    column->addLayout(row);
    return frame;
}

} // namespace

void DialogPrompts::confirm(QWidget *context,
                            const Confirmation &question,
                            std::function<void(const ConfirmationAnswer &)> done)
{
    const QString cancelText = question.cancelText.isEmpty() ? DialogTr::tr("Cancel") : question.cancelText;
    const Frame frame = makeFrame(context, question.title, question.text, question.confirmText, cancelText);
    QCheckBox *check = nullptr;
    if (!question.checkText.isEmpty()) {
        check = new QCheckBox(question.checkText, frame.dialog);
        check->setChecked(question.checked);
        frame.middle->addSpacing(4);
        frame.middle->addWidget(check);
    }
    if (question.destructive) {
        setButtonKind(frame.accept, "dangerPrimary", true);
        frame.accept->setDefault(false);
        frame.accept->setAutoDefault(false);
        frame.cancel->setDefault(true);
        frame.cancel->setFocus();
    }
    const QPointer<QWidget> alive(context);
    const bool needed = context != nullptr;
    QObject::connect(frame.dialog, &QDialog::finished, frame.dialog, [=](int result) {
        if (!needed || alive)
            done({result == QDialog::Accepted, check && check->isChecked()});
    });
    frame.dialog->open();
}

void DialogPrompts::askText(QWidget *context,
                            const TextQuestion &question,
                            std::function<void(const std::optional<QString> &)> done)
{
    const QString accept = question.confirmText.isEmpty() ? DialogTr::tr("OK") : question.confirmText;
    const Frame frame = makeFrame(context, question.title, {}, accept, DialogTr::tr("Cancel"));
    QLineEdit *line = nullptr;
    QPlainTextEdit *edit = nullptr;
    if (question.multiLine) {
        edit = new QPlainTextEdit(question.value, frame.dialog);
        edit->setTabChangesFocus(true);
        edit->setMinimumHeight(scaled(120));
    } else {
        line = new QLineEdit(question.value, frame.dialog);
        if (question.secret)
            line->setEchoMode(QLineEdit::Password);
        line->selectAll();
    }
    QWidget *input = edit ? static_cast<QWidget *>(edit) : line;
    input->setObjectName(u"promptInput"_s);
    auto *field = new FormField(question.label, input, frame.dialog);
    frame.middle->addWidget(field);
    const auto text = [line, edit] { return line ? line->text() : edit->toPlainText(); };
    const auto check = [=, problem = question.problem] {
        const QString wrong = problem ? problem(text()) : QString();
        field->setError(text().isEmpty() ? QString() : wrong);
        frame.accept->setEnabled(wrong.isEmpty());
    };
    if (line)
        QObject::connect(line, &QLineEdit::textChanged, frame.dialog, check);
    else
        QObject::connect(edit, &QPlainTextEdit::textChanged, frame.dialog, check);
    check();
    const QPointer<QWidget> alive(context);
    const bool needed = context != nullptr;
    QObject::connect(frame.dialog, &QDialog::finished, frame.dialog, [=](int result) {
        if (!needed || alive)
            done(result == QDialog::Accepted ? std::optional<QString>(text()) : std::nullopt);
    });
    frame.dialog->open();
    input->setFocus();
}

void DialogPrompts::chooseFile(QWidget *context,
                               const FileQuestion &question,
                               std::function<void(const QStringList &)> done)
{
    auto *dialog = new QFileDialog(context ? context->window() : nullptr, question.title, question.directory);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setNameFilters(question.filters);
    switch (question.mode) {
    case FileQuestion::Mode::Open:
        dialog->setFileMode(QFileDialog::ExistingFile);
        break;
    case FileQuestion::Mode::OpenSeveral:
        dialog->setFileMode(QFileDialog::ExistingFiles);
        break;
    case FileQuestion::Mode::Save:
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setFileMode(QFileDialog::AnyFile);
        dialog->selectFile(question.fileName);
        break;
    case FileQuestion::Mode::Folder:
        dialog->setFileMode(QFileDialog::Directory);
        break;
    }
    const QPointer<QWidget> alive(context);
    const bool needed = context != nullptr;
    QObject::connect(dialog, &QFileDialog::finished, dialog, [=](int result) {
        if (!needed || alive)
            done(result == QDialog::Accepted ? dialog->selectedFiles() : QStringList());
    });
    dialog->open();
}

void DialogPrompts::tellError(QWidget *context,
                              const QString &title,
                              const QString &text,
                              const QString &technical)
{
    const Frame frame = makeFrame(context, title, text, DialogTr::tr("Close"), {});
    if (!technical.isEmpty()) {
        auto *code = new QLineEdit(technical, frame.dialog);
        code->setReadOnly(true);
        code->setFont(monospaceFont());
        code->setAccessibleName(DialogTr::tr("Technical details"));
        frame.middle->addWidget(code);
        auto *copy = new QPushButton(DialogTr::tr("Copy the details"), frame.dialog);
        setButtonKind(copy, "quiet", true);
        copy->setAutoDefault(false);
        QObject::connect(copy, &QPushButton::clicked, frame.dialog, [technical] {
            QGuiApplication::clipboard()->setText(technical);
        });
        frame.middle->addWidget(copy, 0, Qt::AlignLeft);
    }
    frame.dialog->open();
}

} // namespace ruche::ui
