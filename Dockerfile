FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
# The image has exactly the packages that were tested.
RUN dotnet publish src/SpeakerDirectory.Host -c Release -o /app -p:RestoreLockedMode=true

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN mkdir /data && chown $APP_UID /data
COPY --from=build /app /app
USER $APP_UID
ENV DIRECTORY_STORE=sqlite:/data/directory.db
VOLUME /data
EXPOSE 8080
# The image has no curl; bash speaks enough HTTP to ask whether the directory is ready.
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && read -r line <&3 && [[ $line == *' 200 '* ]]"]
ENTRYPOINT ["dotnet", "/app/SpeakerDirectory.Host.dll"]
CMD ["serve", "--urls", "http://0.0.0.0:8080"]
