// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/formbody.h"

#include "core/connectors/uploadname.h"

#include <QRandomGenerator>

#include <algorithm>

namespace ruche::connectors {

FormField fileField(const QByteArray &name, const MediaUpload &file, const QString &nameless)
{
    return {name, file.bytes, uploadName(file, nameless), file.mimeType.toLatin1()};
}

void setForm(HttpRequest &request, const QList<FormField> &fields)
{
    QByteArray boundary;
    const auto holdsIt = [&boundary](const FormField &field) { return field.value.contains(boundary); };
    do {
        boundary = "ruche-" + QByteArray::number(QRandomGenerator::system()->generate64(), 36);
    } while (std::any_of(fields.begin(), fields.end(), holdsIt));
    request.body.clear();
    for (const FormField &field : fields) {
        request.body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.name + '"';
        if (!field.fileName.isEmpty())
            request.body += "; filename=\"" + field.fileName + '"';
        request.body += "\r\n";
        if (!field.mimeType.isEmpty())
            request.body += "Content-Type: " + field.mimeType + "\r\n";
        request.body += "\r\n" + field.value + "\r\n";
    }
    request.body += "--" + boundary + "--\r\n";
    request.headers << QPair<QByteArray, QByteArray>("Content-Type",
                                                     "multipart/form-data; boundary=" + boundary);
}

} // namespace ruche::connectors
